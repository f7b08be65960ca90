/** The parts of an address that the client asks for. One without a protocol has the page's. @param {string} address */
export function parse(address) {
  const { protocol, hostname, port } = new URL(
    /^\w+:\/\//.test(address) ? address : `${location.protocol}//${address}`,
  );
  return { protocol: protocol.slice(0, -1), host: hostname.replace(/[[\]]/g, ''), port };
}
