//! Go's options behind a name, as `quick-xml` spells them: `"id,attr"` is `@id`, and `",chardata"` is `$text`.

use std::collections::BTreeMap;
use std::sync::Mutex;

use gotag::tag::Tags;
use gotag::wire::Naming;

/// The key `xml` with the options of Go's `encoding/xml`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GoXml;

impl Naming for GoXml {
    fn tag(&self, tags: &'static Tags, name: &'static str) -> Option<&'static str> {
        let tag = tags.tag("xml")?;
        let (given, options) = tag.split_once(',').unwrap_or((tag, ""));
        let has = |word: &str| options.split(',').any(|option| option == word);
        let name = if given.is_empty() { name } else { given };
        let spelled = match () {
            () if has("attr") => format!("@{name}"),
            () if has("chardata") => "$text".to_owned(),
            () if has("comment") => "$comment".to_owned(),
            () => return Some(tag),
        };
        Some(kept(if has("omitempty") { spelled + ",omitempty" } else { spelled }))
    }
}

/// Names live as long as the program; each is kept once.
fn kept(name: String) -> &'static str {
    static NAMES: Mutex<BTreeMap<String, &'static str>> = Mutex::new(BTreeMap::new());
    let mut names = NAMES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    names.entry(name).or_insert_with_key(|name| Box::leak(name.clone().into_boxed_str()))
}
