// What queries with letters or figures need: loaded with the first of them.
import { enrich, joined, eitherOf } from "./typed.js";
import { ways } from "./ways.js";
import { figuresIn } from "./figures.js";
import { understand } from "./understand.js";
import { spellings, varied, weigh } from "./spelt.js";
import { mayMean } from "./meanings.js";
