/** The address of the service worker. The page's policy takes an address of code only from a named maker of such addresses, and this one knows a single one. */

const file = './worker.js';
/** Stands in the `trusted-types` directive of `server/headers.ts`; nobody else may make one of this name. */
const policyName = 'lights-on-worker';

interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string }): { createScriptURL(address: string): unknown };
}

/** Goes out: what `register` takes, whatever a browser knows of Trusted Types. */
export function workerAddress(scope: { readonly trustedTypes?: TrustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }): string {
  const policy = scope.trustedTypes?.createPolicy(policyName, { createScriptURL: () => file });
  // The type library of the page knows addresses as texts only.
  return (policy?.createScriptURL(file) ?? file) as string;
}
