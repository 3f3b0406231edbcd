import ipaddr from 'ipaddr.js';

/** Makes the test whether an address is one of those named: single ones or networks such as `10.1.0.0/16`. @throws Error for one that is neither. */
export function trustedAddresses(named: readonly string[]): (address: string) => boolean {
  const networks = named.map((each) => (each.includes('/') ? ipaddr.parseCIDR(each) : ([ipaddr.process(each), ipaddr.process(each).kind() === 'ipv4' ? 32 : 128] as [ipaddr.IPv4 | ipaddr.IPv6, number])));
  return (address) => {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return networks.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits));
  };
}

/** Whether a text is an address or a network. */
export function isAddressOrNetwork(text: string): boolean {
  return text.includes('/') ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text);
}
