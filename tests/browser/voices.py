"""Voices that say nothing and write down what they were given."""

from __future__ import annotations

from playwright.sync_api import Page

RECORDER = """(() => {
  const named = {"zh-CN": "Ting-Ting", "zh_TW": "Mei-Jia", "yue-HK": "Sin-ji", "en-US": "Samantha"};
  const voices = Object.entries(named)
    .map(([lang, name]) => ({lang, name, voiceURI: name, localService: true, default: false}));
  const said = [];
  class SpeechSynthesisUtterance {
    constructor(text) { this.text = text; this.rate = 1; }
  }
  let now = null;
  const synthesis = {
    speaking: 0,
    getVoices: () => voices.filter((voice) => !(globalThis.muted ?? []).includes(voice.lang)),
    speak(utterance) {
      if (now) throw new Error("two utterances at once");
      now = utterance;
      const {text, lang, rate, voice} = utterance;
      said.push({text, lang, rate, voice: voice?.name});
    },
    cancel() { now = null; },
    pause() { throw new Error("lost on phones"); },
    resume() {},
    addEventListener() {},
  };
  globalThis.said = said;
  globalThis.finish = () => {
    const done = now;
    now = null;
    done?.onend?.({});
  };
  globalThis.silent = () => !now;
  Object.defineProperty(globalThis, "SpeechSynthesisUtterance", {value: SpeechSynthesisUtterance});
  Object.defineProperty(globalThis, "speechSynthesis", {value: synthesis});
})()"""

NONE = """
  delete globalThis.speechSynthesis;
  Object.defineProperty(globalThis, "speechSynthesis", {value: undefined, configurable: true});
  delete globalThis.speechSynthesis;
  delete Window.prototype.speechSynthesis;
"""


def said(page: Page) -> list[dict[str, str]]:
    """What the voices were given, in order."""
    return page.evaluate("said")


def finish(page: Page) -> None:
    """The voice comes to the end of its utterance."""
    page.evaluate("finish()")
