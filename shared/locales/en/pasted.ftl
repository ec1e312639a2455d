# A pasted address: all of its site, or a part.

pasted-how-much = How much of { $site }?
pasted-whole = All of { $site }
pasted-part = Only this part: { $part }
