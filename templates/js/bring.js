// Parts and their data come as scripts that call duben.take(name, value): so they load from a server and from
// disk. All scripts of a page share the list of who waits for what.

function ready() {
  const shared = globalThis.duben ?? {};
  globalThis.duben = Object.assign(shared, {
    parts: shared.parts ?? new Map(),
    take: (name, value) => globalThis.duben.parts.get(name)?.(value),
  });
}

export function bring(src, name) {
  ready();
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    globalThis.duben.parts.set(name, resolve);
    script.src = src;
    script.onerror = () => reject(new Error(src));
    document.head.append(script);
  });
}
