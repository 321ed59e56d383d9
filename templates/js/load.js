// Search data comes as scripts that call duben.put(path, build, data): so it loads from a server and from disk.
// Every file says which state of the index it is of; a file of another one is never used.

const waiting = new Map();

export function receive() {
  globalThis.duben = Object.assign(globalThis.duben ?? {}, { put: (path, build, data) => waiting.get(path)?.(build, data) });
}

// { build, data }; rejects where nothing comes. `mark` makes the address another one for the browser's cache.
export function load(root, path, mark) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    let came = false;
    waiting.set(path, (build, data) => {
      came = true;
      resolve({ build, data });
    });
    script.src = `${root}search/${path}.js${mark ? `?${mark}` : ""}`;
    script.onload = () => {
      script.remove();
      if (!came) reject(new Error(path));
    };
    script.onerror = script.onload;
    document.head.append(script);
  });
}
