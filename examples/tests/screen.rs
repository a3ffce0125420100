//! The screen is what it is in every language.

#[path = "../rust/screen.rs"]
#[expect(dead_code, reason = "its `main` is for the command line")]
mod screen;

#[test]
fn the_screen_is_what_is_expected() {
    assert_eq!(screen::screen().unwrap(), include_str!("../expected/screen.txt").replace("\r\n", "\n"));
}
