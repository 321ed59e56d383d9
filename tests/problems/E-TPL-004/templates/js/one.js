import { two } from "./two.js";
export function one() { two(); }
