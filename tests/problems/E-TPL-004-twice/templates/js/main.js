import { open } from "./one.js";
function close() {}
open();
close();
