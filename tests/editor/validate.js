// Reads YAML files and says which fit the schema of their kind, as JSON.
//   node validate.js SCHEMAS FILE...     the kind is the first word of a file's name
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const Ajv = require("ajv/dist/2020");
const addFormats = require("ajv-formats");
const YAML = require("yaml");

const [schemas, ...files] = process.argv.slice(2);
const ajv = new Ajv({ strict: true, allowUnionTypes: true });
ajv.addVocabulary(["patternErrorMessage"]); // for editors only
addFormats(ajv);

const validators = {};
const fits = {};
for (const file of files) {
  const kind = path.basename(file).split(".")[0];
  const schema = path.join(schemas, kind + ".schema.json");
  validators[kind] = validators[kind] || ajv.compile(JSON.parse(fs.readFileSync(schema, "utf8")));
  fits[file] = validators[kind](YAML.parse(fs.readFileSync(file, "utf8")));
}
process.stdout.write(JSON.stringify(fits));
