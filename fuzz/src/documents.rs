//! What is read beside files and tables: the register, and documents.

use sms_core::{Command, Query, Question};
use sms_formats::bdt::Mapping;
use sms_formats::register::Register;

/// A register, or a document of some kind, or neither. What is read must be written as the same.
pub fn documents(bytes: &[u8]) {
    if let Ok(register) = Register::read(bytes) {
        assert!(register.write() == bytes, "a register is written in another way than it was read");
        let _ = register.figures();
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let _ = Query::from_json(text);
    let _ = Question::from_json(text);
    if let Ok(command) = Command::from_json(text) {
        let again = Command::from_value(command.to_value());
        assert!(again.is_ok_and(|again| again.to_json() == command.to_json()), "a command is not what it says it is");
    }
    let Ok(value) = serde_json::from_str(text) else { return };
    if let Ok(mapping) = Mapping::from_value(value) {
        let told = serde_json::to_value(&mapping);
        assert_eq!(told.ok().and_then(|told| Mapping::from_value(told).ok()), Some(mapping));
    }
}
