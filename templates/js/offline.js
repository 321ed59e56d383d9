// Pages that were read stay readable without a network; sw.js says how, and how it is turned off.
import { root } from "./home.js";

export function keepOffline() {
  if (!location.protocol.startsWith("http") || !navigator.serviceWorker) return;
  addEventListener("load", () => {
    navigator.serviceWorker.register(new URL("sw.js", root())).catch(() => {});
  });
}
