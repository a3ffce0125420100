//! The programs in Rust that the README shows: whether they build in a new crate with the dependencies that stand there.

use crate::new_crate::NewCrate;
use crate::places;

/// The path of a checkout in the README: beside the new crate.
const CHECKOUT: &str = "\"../sms/";

pub(crate) fn check() -> Result<(), String> {
    let readme = places::read(&places::project().join("README.md"))?;
    let [dependencies] = blocks(&readme, "toml").try_into().map_err(|_| "the README has one block of `toml`")?;
    if !dependencies.contains(CHECKOUT) {
        return Err("the README depends on a checkout in `../sms`".to_owned());
    }
    let here = format!("\"{}/", places::project().display()).replace('\\', "/");
    let mut new = NewCrate::new("readme", &dependencies.replace(CHECKOUT, &here))?.locked()?;
    let programs = blocks(&readme, "rust").into_iter().filter(|block| block.contains("fn main()"));
    for (number, program) in programs.enumerate() {
        new = new.program(&format!("program-{}", number + 1), &program)?;
    }
    new.build("check --offline --bins").run()
}

/// The blocks of a language, as they stand.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}");
    let mut lines = page.lines();
    let mut blocks = Vec::new();
    while lines.by_ref().any(|line| line == fence) {
        blocks.push(lines.by_ref().take_while(|line| *line != "```").map(|line| format!("{line}\n")).collect());
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::blocks;

    #[test]
    fn blocks_of_a_language_are_found() {
        let page = "# A\n```rust\nfn main() {}\n```\ntext\n```sh\nls\n```\n```rust\nuse a;\n```\n";
        assert_eq!(blocks(page, "rust"), ["fn main() {}\n", "use a;\n"]);
    }
}
