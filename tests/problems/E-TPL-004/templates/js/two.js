import { one } from "./one.js";
export function two() { one(); }
