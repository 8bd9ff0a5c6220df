// Runs axe-core over a page in a browser, and says what it finds.
//
//   node axe.mjs --there                          ends with 0 when axe-core is installed
//   node axe.mjs PAGE.html COPY.html CHROMIUM     ends with 0 when nothing is wrong
//
// The page forbids scripts, so a copy without that rule is what is checked.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const places = [dirname(fileURLToPath(import.meta.url)), process.env.AXE_CORE ?? "/nowhere"];
const axe = places.map((place) => join(place, "node_modules/axe-core/axe.min.js")).find(existsSync);
if (!axe) {
  console.error("axe-core is not installed");
  process.exit(2);
}
const [page, copy, chromium] = process.argv.slice(2);
if (page === "--there") process.exit(0);

const run = `axe.run(document).then((found) => {
  const told = found.violations.map((one) => one.id + ": " + one.help + " " +
    one.nodes.map((node) => node.html).slice(0, 3).join(" "));
  document.body.innerHTML = "";
  const out = document.createElement("pre");
  out.id = "axe";
  out.textContent = JSON.stringify({ told, passes: found.passes.length });
  document.body.append(out);
});`;
const html = readFileSync(page, "utf8").replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
// The last tag of the page, as answers cannot hold one.
const scripts = `<script>${readFileSync(axe, "utf8")}</script><script>${run}</script></body>`;
const end = html.lastIndexOf("</body>");
writeFileSync(copy, html.slice(0, end) + scripts + html.slice(end + "</body>".length));
const dom = execFileSync(
  chromium,
  ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000", "--dump-dom", pathToFileURL(copy).href],
  { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] },
);
const found = dom.match(/<pre id="axe">(.*?)<\/pre>/s);
if (!found) {
  console.log("  axe-core gave no answer");
  process.exit(1);
}
const text = found[1].replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
const { told, passes } = JSON.parse(text);
for (const line of told) console.log(`  ${line}`);
console.log(`  axe-core: ${told.length} problems, ${passes} rules passed`);
process.exit(told.length > 0 || passes === 0 ? 1 : 0);
