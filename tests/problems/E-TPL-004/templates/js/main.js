import { one } from "./one.js";
one();
