//! What the page of the crate shows, as it stands there.

use crate::support::Folder;
use sms_store::{Host, Opening};

const README: &str = include_str!("../../README.md");

#[test]
fn the_commands_of_the_page_work() {
    let register = "\"Organisation Name\",\"Town/City\",\"County\",\"Type & Rating\",\"Route\"\r\n";
    let upload = include_str!("../../../fuzz/seeds/files/upload.xml");
    let folder = Folder::new().with("upload.xml", upload).with("register.csv", register);
    Host::open_file(&folder.path("sponsor.db"), &Opening::default()).unwrap().close().unwrap();
    let block = README.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    for line in block.lines() {
        let words = line.split('#').next().unwrap().split_whitespace().skip(1);
        let ran = folder.sms(words);
        assert_eq!(ran.code, 0, "{line}: {ran:?}");
    }
}
