// Fills a Word template again and again, as users of each library do, and tells how long each time took.
//
//     NODE_PATH=…/node_modules node fill.js LIBRARY TEMPLATE DATA OUT
//
// For each line on standard input one document is written; a line with its milliseconds answers.
"use strict";
const fs = require("node:fs");
const readline = require("node:readline");
const [library, template, data, out] = process.argv.slice(2);

const fillers = {
  docxtemplater() {
    const PizZip = require("pizzip");
    const Docxtemplater = require("docxtemplater");
    const content = fs.readFileSync(template);
    return async (facts) => {
      const document = new Docxtemplater(new PizZip(content), { paragraphLoop: true });
      document.render(facts);
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  "easy-template-x"() {
    const { TemplateHandler } = require("easy-template-x");
    const content = fs.readFileSync(template);
    const handler = new TemplateHandler();
    return (facts) => handler.process(content, facts);
  },
  carbone() {
    const carbone = require("carbone");
    const render = require("node:util").promisify(carbone.render);
    return (facts) => render(template, facts);
  },
};

async function main() {
  const facts = JSON.parse(fs.readFileSync(data, "utf8"));
  const fill = fillers[library]();
  for await (const _ of readline.createInterface({ input: process.stdin })) {
    const start = process.hrtime.bigint();
    const content = await fill(facts);
    const end = process.hrtime.bigint();
    fs.writeFileSync(out, content);
    process.stdout.write(`${Number(end - start) / 1e6}\n`);
  }
  process.exit(0); // carbone keeps timers
}

main();
