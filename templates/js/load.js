// Search data comes as scripts that call duben.put(name, data): so it loads from a server and from disk.

const waiting = new Map();

export function receive() {
  globalThis.duben = { put: (name, data) => waiting.get(name)?.(data) };
}

export function load(src, name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    waiting.set(name, resolve);
    script.src = src;
    script.onerror = () => reject(new Error(src));
    document.head.append(script);
  });
}
