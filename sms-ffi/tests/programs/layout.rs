//! Plain values have the same layout on both sides.

use crate::compiler::{compile, include};
use crate::library::{Library, Linked};
use std::mem::{align_of, offset_of, size_of};
use tempfile::TempDir;

/// What the compiler of C must find, as Rust has it.
macro_rules! layouts {
    ($($type:ident { $($field:ident),* })*) => {
        [$(
            format!("_Static_assert(sizeof({0}) == {1}, \"size\");\n", stringify!($type), size_of::<sms::$type>()),
            format!("_Static_assert(_Alignof({0}) == {1}, \"alignment\");\n", stringify!($type), align_of::<sms::$type>()),
            $(format!(
                "_Static_assert(offsetof({0}, {1}) == {2}, \"{1}\");\n",
                stringify!($type), stringify!($field), offset_of!(sms::$type, $field),
            ),)*
        )*]
    };
}

#[test]
fn plain_values_lie_alike_in_both_languages() {
    let layouts = layouts! {
        sms_str {}
        sms_date { year, month, day }
        sms_reason { size, code, confidence, id, message, rule, source, field, remedy, parameters }
        sms_question { size, function, level, user_status, licence_status, rating, owner, window_open, routes, on }
    };
    let header = std::fs::read_to_string(include().join("sms.h")).unwrap();
    assert_eq!(header.matches("typedef struct {").count(), 4, "one is missing here");
    let source = format!("#include \"sms.h\"\n\n{}\nint main(void) {{ return 0; }}\n", layouts.concat());
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = folder.path().join("layout.c");
    std::fs::write(&path, source).unwrap();
    compile(&path, Library::Normal, Linked::Shared).run();
}
