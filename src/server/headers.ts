/** What every answer says about itself. One policy, on every route, on success and on error. */

/** Features of the browser that neither the game nor anything that might slip into it may use. */
const nothing = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'];

/** The content policy. `reportsTo` is the origin of an endpoint on another host, if the campaign has one. */
function contentPolicy(reportsTo: string | null): string {
  const connect = reportsTo === null ? "'self'" : `'self' ${reportsTo}`;
  return [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "media-src 'self' blob:", "font-src 'self'", `connect-src ${connect}`,
    "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'none'", "object-src 'none'", "frame-ancestors 'none'",
    "require-trusted-types-for 'script'", "trusted-types lights-on-worker",
  ].join('; ');
}

/**
 * Headers for an answer. Over plain http, as on a school's own network, what only makes sense with TLS is left out: browsers would upgrade to
 * an https that is not there, or complain.
 */
export function headersFor(secure: boolean, reportsTo: string | null): Readonly<Record<string, string>> {
  const always = {
    'content-security-policy': contentPolicy(reportsTo),
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': nothing.map((feature) => `${feature}=()`).join(', '),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
  if (!secure) return always;
  return { ...always, 'strict-transport-security': 'max-age=31536000', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
}
