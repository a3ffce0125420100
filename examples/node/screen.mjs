// The screen of a user, from Node: the menus with what is grey and why, and the grids of requests and applications.
//
// To run it, with the library that `cargo xtask dist` makes in a folder DIST:
//
//     npm ci --prefix examples/node
//     SMS_LIBRARY=DIST/lib/libsms.so node examples/node/screen.mjs examples/data/screen.json

import { readFileSync } from "node:fs";
import { System } from "./sms.mjs";

// A sponsor whose allocation renews itself in April, entered as it stands in January.
const sponsor = JSON.parse(readFileSync(process.argv[2], "utf8"));
const system = new System("memory:", { clock: "manual", now: "2027-01-05T09:00:00Z", seed: 1 });
system.execute("home_office", sponsor);
const anna = system.actingAs("anna1");

// The rows of a query, a line each with these columns.
const grid = (query, ...columns) => {
  console.log(query);
  for (const row of anna.query({ query })) {
    console.log(`  ${columns.map((column) => row[column] ?? "-").join(", ")}`);
  }
};

for (const menu of anna.menu()) {
  console.log(menu.title);
  for (const { title, enabled, reasons } of menu.items) {
    console.log(enabled ? `  ${title}` : `- ${title}: ${reasons[0].code}`);
  }
}
grid("view_change_requests", "request_number", "kind", "state", "requested_on");
grid("view_allocation_requests", "kind", "route", "state", "renews_on");
grid("track_applications", "kind", "state", "applied_on", "expires_on");
anna.free();
system.free();
