use sms_core::certificate::cas::{CAS_FIELDS, student_report_fields};
use sms_core::certificate::cos::{COS_FIELDS, defined_fields};
use sms_core::certificate::report_fields;
use sms_core::fields::Field;
use sms_core::user::{Level, user_fields};

/// The declaration makes a key of the type that the field's kind has, or it does not compile. A field that was declared in another
/// way would have none.
#[test]
fn every_field_of_every_form_has_a_key_that_is_called_as_it_is() {
    let forms: [Vec<&'static Field>; 6] = [
        COS_FIELDS.to_vec(),
        defined_fields(),
        CAS_FIELDS.to_vec(),
        report_fields(),
        student_report_fields(),
        user_fields(Level::Level1),
    ];
    for field in forms.into_iter().flatten() {
        assert_eq!(field.key, field.name.to_uppercase());
    }
}
