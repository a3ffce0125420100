// A thin face of the C library for Node: handles, texts and errors, by koffi. Take it as it is, or as a beginning.

import koffi from "koffi";

const library = koffi.load(process.env.SMS_LIBRARY ?? "libsms.so");

koffi.struct("sms_str", { data: "const uint8_t *", length: "size_t" });
for (const handle of ["policy", "system", "session", "buffer", "decision", "error"]) {
  koffi.pointer(`sms_${handle}`, koffi.opaque());
}

const declared = (prototype) => library.func(prototype);
const functions = {
  open: declared("uint32_t sms_open(sms_str address, sms_str options, _Out_ sms_system *out, _Out_ sms_error *error)"),
  execute: declared(
    "uint32_t sms_system_execute(sms_system system, sms_str actor, sms_str command, _Out_ sms_buffer *out, _Out_ sms_error *error)",
  ),
  acting_as: declared(
    "uint32_t sms_system_acting_as(sms_system system, sms_str user_id, _Out_ sms_session *out, _Out_ sms_error *error)",
  ),
  can: declared(
    "uint32_t sms_session_can(sms_session session, uint32_t function, sms_str certificate, _Out_ sms_decision *out, _Out_ sms_error *error)",
  ),
  menu: declared("uint32_t sms_session_menu(sms_session session, _Out_ sms_buffer *out, _Out_ sms_error *error)"),
  query: declared(
    "uint32_t sms_session_query(sms_session session, sms_str query, _Out_ sms_buffer *out, _Out_ sms_error *error)",
  ),
  ask: declared("uint32_t sms_ask(sms_policy policy, sms_str question, _Out_ sms_buffer *out, _Out_ sms_error *error)"),
  word_number: declared(
    "uint32_t sms_word_number(sms_str enumeration, sms_str word, _Out_ uint32_t *out, _Out_ sms_error *error)",
  ),
  buffer_text: declared("sms_str sms_buffer_text(sms_buffer buffer)"),
  decision_json: declared("sms_str sms_decision_json(sms_decision decision)"),
  error_id: declared("sms_str sms_error_id(sms_error error)"),
  error_message: declared("sms_str sms_error_message(sms_error error)"),
  buffer_free: declared("void sms_buffer_free(sms_buffer buffer)"),
  decision_free: declared("void sms_decision_free(sms_decision decision)"),
  error_free: declared("void sms_error_free(sms_error error)"),
  session_free: declared("void sms_session_free(sms_session session)"),
  system_free: declared("void sms_system_free(sms_system system)"),
};

// A text as the library takes it: pointer and length. It is looked at during the call only.
const given = (text) => {
  const data = Buffer.from(text);
  return { data, length: data.length };
};

// A text that the library gave, copied.
const taken = ({ data, length }) =>
  Buffer.from(koffi.decode(data, koffi.array("uint8_t", Number(length), "Typed"))).toString();

/** What the library refused or could not do. */
export class SmsError extends Error {
  constructor(error) {
    super(taken(functions.error_message(error)));
    this.code = taken(functions.error_id(error));
    functions.error_free(error);
  }
}

// Calls a function that can fail, and gives its answer.
const call = (name, ...parameters) => {
  const out = [null];
  const error = [null];
  if (functions[name](...parameters, out, error) !== 0) {
    throw new SmsError(error[0]);
  }
  return out[0];
};

// Reads a document that the library gave, and frees what held it.
const document = (handle, text, free) => {
  try {
    return JSON.parse(taken(functions[text](handle)));
  } finally {
    functions[free](handle);
  }
};

const read = (buffer) => document(buffer, "buffer_text", "buffer_free");

/** Asks a question that needs no store, under the default policy. */
export const ask = (question) => read(call("ask", null, given(JSON.stringify(question))));

/** A user's session. */
export class Session {
  #handle;

  constructor(handle) {
    this.#handle = handle;
  }

  can(name, certificate = "") {
    const number = call("word_number", given("Function"), given(name));
    return document(call("can", this.#handle, number, given(certificate)), "decision_json", "decision_free");
  }

  menu() {
    return read(call("menu", this.#handle));
  }

  query(query) {
    return read(call("query", this.#handle, given(JSON.stringify(query))));
  }

  free() {
    functions.session_free(this.#handle);
    this.#handle = null;
  }
}

/** The system over a store, as the trusted host holds it. */
export class System {
  #handle;

  constructor(address, options = {}) {
    this.#handle = call("open", given(address), given(JSON.stringify(options)));
  }

  execute(actor, command) {
    return read(call("execute", this.#handle, given(actor), given(JSON.stringify(command))));
  }

  actingAs(userId) {
    return new Session(call("acting_as", this.#handle, given(userId)));
  }

  free() {
    functions.system_free(this.#handle);
    this.#handle = null;
  }
}
