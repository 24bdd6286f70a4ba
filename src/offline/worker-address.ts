/** The address of the service worker. The page's policy takes an address of code only from a named maker of such addresses, and this one knows a single one. */

const file = './worker.js';
/** Stands in the `trusted-types` directive of `server/headers.ts`; nobody else may make one of this name. */
const policyName = 'lights-on-worker';

interface Policy {
  createScriptURL(address: string): unknown;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string }): Policy;
}

/** A browser lets a name be used once, and a worker that could not be started may be tried again. */
const made = new WeakMap<TrustedTypes, Policy>();

function policyOf(types: TrustedTypes): Policy {
  const policy = made.get(types) ?? types.createPolicy(policyName, { createScriptURL: () => file });
  made.set(types, policy);
  return policy;
}

/** Goes out: what `register` takes, whatever a browser knows of Trusted Types. */
export function workerAddress({ trustedTypes }: { readonly trustedTypes?: TrustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }): string {
  // The type library of the page knows addresses as texts only.
  return (trustedTypes === undefined ? file : policyOf(trustedTypes).createScriptURL(file)) as string;
}
