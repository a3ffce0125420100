// Who may do what, from Node: a question without a store, then a store with a licence and a user at the screen.
//
// To run it, with the library that `cargo xtask dist` makes in a folder DIST:
//
//     npm ci --prefix examples/node
//     SMS_LIBRARY=DIST/lib/libsms.so node examples/node/decide.mjs

import { SmsError, System, ask } from "./sms.mjs";

const show = ({ allowed, reasons }) => {
  console.log(allowed ? "  yes" : "  no");
  for (const { code, message, rule, source, confidence, remedy } of reasons) {
    console.log(`  - ${code}: ${message}`);
    console.log(`    rule ${rule} (${source}), ${confidence}`);
    if (remedy) {
      console.log(`    remedy: ${remedy}`);
    }
  }
};

const suspended = { question: "decide", level: "level_2", status: "suspended", routes: ["student"] };
console.log("May a Level 2 user apply for defined CoS, on a suspended licence for students?");
show(ask({ ...suspended, function: "apply_defined_cos" }));
console.log("And report the activity of a student?");
show(ask({ ...suspended, function: "report_student_activity" }));

// A suspended student sponsor, entered as it stands, with a user of each level.
const system = new System("memory:");
system.execute("home_office", {
  command: "adopt_licence",
  number: "QHDGHB91X",
  organisation: { name: "Example College" },
  status: "suspended",
  routes: [{ route: "student", rating: "a" }],
  users: [
    { user_id: "anna1", level: "level_1" },
    { user_id: "carl2", level: "level_2" },
  ],
});
const carl = system.actingAs("carl2");
console.log("Carl is such a user. May he?");
show(carl.can("apply_defined_cos"));
console.log("And report the activity of his student?");
show(carl.can("report_student_activity"));

console.log("Who is `nobody`?");
try {
  system.actingAs("nobody");
} catch (error) {
  if (!(error instanceof SmsError)) {
    throw error;
  }
  console.log(`  ${error.code}: ${error.message}`);
}
carl.free();
system.free();
