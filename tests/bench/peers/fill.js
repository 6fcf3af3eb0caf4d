// Fills in a Word template again and again, as users of each library do, and tells how long each time took.
//
//     NODE_PATH=…/node_modules node fill.js LIBRARY TEMPLATE FACTS OUT
//
// For each line of standard input one document is written and its milliseconds are printed.
"use strict";
const fs = require("node:fs");
const readline = require("node:readline");
const { promisify } = require("node:util");

const fillers = {
  docxtemplater(template) {
    const PizZip = require("pizzip");
    const Docxtemplater = require("docxtemplater");
    const content = fs.readFileSync(template);
    return async (facts) => {
      const document = new Docxtemplater(new PizZip(content), { paragraphLoop: true });
      document.render(facts);
      return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  "easy-template-x"(template) {
    const { TemplateHandler } = require("easy-template-x");
    const content = fs.readFileSync(template);
    const handler = new TemplateHandler();
    return (facts) => handler.process(content, facts);
  },
  carbone(template) {
    const render = promisify(require("carbone").render);
    return (facts) => render(template, facts);
  },
};

async function main(library, template, file, out) {
  const read = JSON.parse(fs.readFileSync(file, "utf8"));
  const facts = { ...read, ...read["数据"] }; // their tags have no dots
  const fill = fillers[library](template);
  for await (const _ of readline.createInterface({ input: process.stdin })) {
    const start = process.hrtime.bigint();
    const content = await fill(facts);
    const end = process.hrtime.bigint();
    fs.writeFileSync(out, content);
    process.stdout.write(`${Number(end - start) / 1e6}\n`);
  }
  process.exit(0); // carbone keeps timers
}

main(...process.argv.slice(2));
