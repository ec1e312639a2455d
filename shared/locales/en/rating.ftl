# After a visit. No answer is "unknown", never guessed.

rating-title = { $site }: how was it?
rating-worth = Was it worth it?
rating-met = Your intention, “{ $intention }”: was it met?
rating-yes = Yes
rating-partly = Partly
rating-no = No
rating-skip = Skip
rating-finish = Close
rating-saved = Noted.
rating-gone = This visit can no longer be rated.
