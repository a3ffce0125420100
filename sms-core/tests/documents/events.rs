use crate::commands::{description, variant};
use crate::page::{Page, code};
use sms_core::event::Event;
use sms_core::schema;

#[test]
fn the_page_of_events_is_their_list() {
    let schema = schema::document();
    let mut page = Page::new(
        "The events",
        "What the journal can say, by the names that it uses. What each event carries is in [the JSON Schema](schema.json), \
         under `Event`.",
    );
    let row = |name: &&str| [code(name), description(variant(&schema, "Event", "event", name))];
    page.table(["event", "what happened"], Event::NAMES.iter().map(row));
    page.compare("events.md");
}
