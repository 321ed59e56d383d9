// The voices of the browser by language, and which of them reads a text.
import { remember, rememberedObject } from "./store.js";

// "zh_CN_#Hans", "cmn-TW", "yue-HK": the tags that systems give.
export function regionOf(voice) {
  const tag = voice.lang.replaceAll("_", "-").toLowerCase();
  if (/^yue|-hk|-mo/.test(tag)) return "zh-HK";
  if (/^(zh|cmn).*-tw/.test(tag)) return "zh-TW";
  if (/^(zh|cmn)/.test(tag)) return "zh-CN";
  return tag.split("-")[0];
}

const WANTED = { "zh-hans": "zh-CN", "zh-hant-tw": "zh-TW", "zh-hant-hk": "zh-HK" };

export function regionFor(lang) {
  return WANTED[lang.toLowerCase()] ?? lang.split("-")[0];
}

// Every voice that can read a text in `lang`, those of its region first.
export function voicesFor(lang, all) {
  const region = regionFor(lang);
  const language = region.split("-")[0];
  const fit = all.filter((voice) => regionOf(voice).split("-")[0] === language);
  const rank = (voice) => [regionOf(voice) !== region, regionOf(voice) === "zh-HK", !voice.localService, !voice.default];
  return fit.sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, place) => value !== right[place]);
    return at < 0 ? 0 : Number(left[at]) - Number(right[at]);
  });
}

export function voiceFor(lang, all) {
  const fit = voicesFor(lang, all);
  const chosen = rememberedObject("voices")[lang];
  return fit.find((voice) => voice.voiceURI === chosen) ?? fit[0] ?? null;
}

export function rememberVoice(lang, voice) {
  remember("voices", JSON.stringify({ ...rememberedObject("voices"), [lang]: voice }));
}

// Browsers may name their voices late; two seconds later those that have none will not.
export function readyVoices() {
  const synthesis = globalThis.speechSynthesis;
  return new Promise((resolve) => {
    if (synthesis.getVoices().length) return resolve(synthesis.getVoices());
    const done = () => resolve(synthesis.getVoices());
    synthesis.addEventListener?.("voiceschanged", done, { once: true });
    setTimeout(done, 2000);
  });
}
