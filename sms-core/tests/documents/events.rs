use crate::page::{Page, code};
use sms_core::event::Event;

#[test]
fn the_page_of_events_is_their_list() {
    let mut page = Page::new(
        "The events",
        "What the journal can say, by the names that it uses. What each event carries is in [the JSON Schema](schema.json), \
         under `Event`.",
    );
    page.table(["event"], Event::NAMES.iter().map(|name| [code(name)]));
    page.compare("events.md");
}
