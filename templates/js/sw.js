// The service worker: pages that were read stay readable without a network.
// Pages come from the network first, so that nobody reads yesterday's; files named by their content come
// from the cache first. A new build has a new VERSION: its cache takes over the pages that were kept, and
// the old one goes. `offline = false` in site.toml is the kill switch: this file then removes itself.

const VERSION = "";
const OFFLINE = true;
const SHELL = [];
const LATER = [];
const OURS = `duben ${self.registration.scope} `;
const CACHE = OURS + VERSION;

async function add(cache, urls) {
  let kept = 0;
  for (const url of urls) {
    try {
      const answer = await fetch(url, { cache: "no-cache" });
      if (answer.ok && answer.type === "basic") {
        await cache.put(url, answer);
        kept += 1;
      }
    } catch {
      // Without a network there is nothing to add; what is in the cache stays.
    }
  }
  return kept;
}

async function takeOver() {
  const before = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  if (OFFLINE) {
    const cache = await caches.open(CACHE);
    for (const name of before) {
      const old = await caches.open(name);
      const choices = await old.match(CHOICES);
      if (choices) await cache.put(CHOICES, choices);
      const kept = (await old.keys()).map((request) => request.url).filter((url) => url !== CHOICES);
      await add(cache, kept.filter((url) => !url.includes("/assets/")));
    }
  }
  await Promise.all(before.map((name) => caches.delete(name)));
  if (OFFLINE) return self.clients.claim();
  await caches.delete(CACHE);
  return self.registration.unregister();
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  if (!OFFLINE) return;
  const urls = SHELL.map((name) => new URL(name, self.registration.scope).href);
  event.waitUntil(caches.open(CACHE).then((cache) => add(cache, urls)));
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

async function fromCacheFirst(request) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

// A reader's choices stand in the page from its first byte, so text is not seen in another size first.
const CHOICES = new URL("duben-choices", self.registration.scope).href;

async function chosen(answer, cache) {
  const kept = await cache.match(CHOICES);
  const choices = kept ? await kept.json() : {};
  const attributes = Object.entries(choices).filter((pair) => pair.every((word) => /^[a-z]+$/.test(word)));
  if (!attributes.length || !/^text\/html/.test(answer.headers.get("content-type") ?? "")) return answer;
  const html = (await answer.text()).replace("<html ", `<html ${attributes.map(([name, value]) => `data-${name}="${value}" `).join("")}`);
  return new Response(html, { status: answer.status, headers: { "content-type": "text/html; charset=utf-8" } });
}

async function fromNetworkFirst(request) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.type === "basic") await cache.put(request.url.split(/[?#]/)[0], answer.clone());
    return request.mode === "navigate" ? await chosen(answer, cache) : answer;
  } catch (error) {
    const found = await cache.match(request.url.split(/[?#]/)[0], { ignoreSearch: true });
    if (found) return request.mode === "navigate" ? chosen(found, cache) : found;
    throw error;
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const here = request.method === "GET" && request.url.startsWith(self.registration.scope);
  const path = request.url.slice(self.registration.scope.length);
  if (!OFFLINE || !here || /^(downloads|data)\//.test(path)) return;
  event.respondWith(path.startsWith("assets/") ? fromCacheFirst(request) : fromNetworkFirst(request));
});

self.addEventListener("message", (event) => {
  if (event.data?.choices && OFFLINE) {
    const body = JSON.stringify(event.data.choices);
    event.waitUntil(caches.open(CACHE).then((cache) => cache.put(CHOICES, new Response(body))));
  }
  const urls = (event.data?.keep ?? []).filter((url) => url.startsWith(self.registration.scope));
  if (!urls.length || !OFFLINE) return;
  event.waitUntil(
    caches.open(CACHE).then(async (cache) => {
      const kept = await add(cache, urls);
      await add(cache, LATER.map((name) => new URL(name, self.registration.scope).href));
      event.source.postMessage({ kept });
    }),
  );
});
