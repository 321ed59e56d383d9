function close() {}
export function open() { close(); }
