import { adaptLinks } from "./disk.js";
import { offerThemes } from "./theme.js";
import { keepPlace } from "./switch.js";
import { explainTerms } from "./gloss.js";
import { openGate } from "./gate.js";
import { foldContents } from "./drawer.js";

adaptLinks(document);
offerThemes();
keepPlace();
explainTerms();
openGate();
foldContents();
