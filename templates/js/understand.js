// What the words of a query may mean in the texts at hand.
import { likeWords, mistypedWords } from "./words.js";

// Note in each term what its words are like in these passages.
export function understand(terms, passages) {
  const vocabulary = [...new Set(passages.flatMap((passage) => passage.words.map(([word]) => word)))];
  const meant = (word) => {
    const like = likeWords(word, vocabulary);
    return like.size ? like : mistypedWords(word, vocabulary);
  };
  for (const term of terms.flatMap((one) => (one.either ? one.either[1] : [one]))) {
    if (term.words) term.like = term.words.map(meant);
  }
}
