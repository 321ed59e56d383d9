// The bar at the foot of the screen while a page is read aloud.
import { button, element } from "./element.js";
import { regionOf, voiceFor, voicesFor } from "./voices.js";

const RATES = [0.6, 0.8, 1, 1.25, 1.5, 2];

function select(label, options, value, change) {
  const made = element("select", { "aria-label": label, title: label },
    ...options.map(([key, name]) => element("option", { value: key, selected: key === value }, name)));
  made.addEventListener("change", () => change(made.value));
  return made;
}

function named(voice, words) {
  const region = words[`listen.voice.${regionOf(voice)}`] ?? voice.lang;
  return `${region} · ${voice.name.replace(/\s*[([（].*$/, "")}`;
}

export function player(words, state, act) {
  const pause = button("", act.toggle, { class: "pause" });
  const languages = [["own", words["listen.own"]], ["other", words["listen.other"]], ["both", words["listen.both"]]];
  const voices = element("span", { class: "voices" });
  const say = element("p", { class: "said", role: "status" });
  const next = document.querySelector("a[rel=next]");
  const onward = next && element("a", { class: "onward-listen", href: next.href, hidden: true }, words["listen.onward"]);
  const bar = element("section", { class: "player", "aria-label": words["listen.title"] },
    element("div", { class: "keys-row" },
      button("‹", () => act.step(-1), { "aria-label": words["listen.back"], title: words["listen.back"] }),
      pause,
      button("›", () => act.step(1), { "aria-label": words["listen.forward"], title: words["listen.forward"] }),
      select(words["listen.rate"], RATES.map((rate) => [String(rate), `${rate}×`]), String(state.rate), act.rate),
      document.querySelector("main .row") && select(words["listen.which"], languages, state.which, act.which),
      voices,
      onward,
      button("×", act.stop, { class: "close", "aria-label": words["listen.stop"], title: words["listen.stop"] })),
    say);
  const show = () => {
    pause.textContent = state.speaking ? words["listen.pause"] : words["listen.go"];
    bar.dataset.speaking = state.speaking;
    if (onward) onward.hidden = !state.ended;
    say.textContent = state.message;
    const lang = state.lang;
    const fit = voicesFor(lang, state.voices);
    const current = voiceFor(lang, state.voices);
    if (voices.dataset.lang === lang) return;
    voices.dataset.lang = lang;
    voices.replaceChildren(...(fit.length > 1
      ? [select(words["listen.voice"], fit.map((voice) => [voice.voiceURI, named(voice, words)]), current?.voiceURI, act.voice)]
      : fit.map((voice) => element("span", { class: "voice" }, named(voice, words)))));
  };
  document.body.append(bar);
  return { bar, show };
}
