# Lines of the family's log. by: me, other, none (Escale). whose: me, self (who did it), other, all.

familylog-looked = { $by ->
    [me] You looked at
   *[other] { $actor } looked at
} { $whose ->
    [me] your week of { $week }.
   *[other] { $of }’s week of { $week }.
}
familylog-reviewed = { $by ->
    [me] You opened the family’s week
   *[other] { $actor } opened the family’s week
}{ $whose ->
    [me] , with your part of it.
    [other] , with the part of { $of }.
   *[all] .
}
familylog-exported = { $by ->
    [me] You wrote data into a file.
   *[other] { $actor } wrote data into a file.
}
familylog-member-added = { $by ->
    [me] You added { $subject }.
    [none] { $subject } was added.
   *[other] { $actor } added { $whose ->
        [me] you.
       *[other] { $subject }.
    }
}
familylog-member-changed = { $by ->
    [me] You changed your name or picture.
   *[other] { $actor } changed their name or picture.
}
familylog-role-changed = { $whose ->
    [me] You are { $value ->
        [teen] a teen
        [adult] an adult
       *[child] a child
    } from now on
   *[other] { $of } is { $value ->
        [teen] a teen
        [adult] an adult
       *[child] a child
    } from now on
}{ $by ->
    [me] , said by you.
    [none] .
   *[other] , said by { $actor }.
}
familylog-member-left = { $by ->
    [me] You took a member out of the household, with all their data.
    [none] Somebody left the household, with all their data.
   *[other] { $actor }: a member left the household, with all their data.
}
familylog-browser-paired = { $by ->
    [me] You paired a browser
   *[other] { $actor } paired a browser
}{ $whose ->
    [me] { $by ->
        [me] .
       *[other] {" "}for you.
    }
    [other] {" "}for { $subject }.
   *[self] .
}
familylog-browser-shared = { $by ->
    [me] You changed who uses a browser
   *[other] { $actor } changed who uses a browser
}{ $whose ->
    [other] {" "}of { $of }.
   *[me] .
}
familylog-pin-set = { $by ->
    [me] You set a PIN.
    [none] A PIN was forgotten, so that another one can be chosen.
   *[other] { $actor } set a PIN.
}
familylog-opened = { $whose ->
    [me] Your dashboard
   *[other] The dashboard of { $of }
} was opened from the computer where Escale runs.
familylog-visibility-changed = What others see of { $whose ->
    [me] you
   *[other] { $of }
}: { $value ->
    [sites] time on each site
    [categories] time by category
   *[nothing] nothing
}{ $by ->
    [me] . Chosen by you.
    [none] .
   *[other] . Chosen by { $actor }.
}
familylog-zone-changed = { $by ->
    [me] You said that the family’s days follow the clock of { $zone }.
   *[other] { $actor } said that the family’s days follow the clock of { $zone }.
}
familylog-events-kept = { $by ->
    [me] You said that what browsers sent is kept for { data-days }, for everyone.
   *[other] { $actor } said that what browsers sent is kept for { data-days }, for everyone.
}
familylog-words-kept = { $by ->
    [me] You said that intentions are kept in words for { data-days }, for everyone.
   *[other] { $actor } said that intentions are kept in words for { data-days }, for everyone.
}
familylog-proposed = { $by ->
    [me] You proposed an agreement.
   *[other] { $actor } proposed an agreement.
}
familylog-signed = { $by ->
    [me] You signed an agreement.
   *[other] { $actor } signed an agreement.
}
familylog-refused = { $by ->
    [me] You refused a proposal.
   *[other] { $actor } refused a proposal.
}
familylog-ended = { $by ->
    [me] You ended an agreement.
    [none] { $value ->
        [unread] An agreement ended: the data was restored, and what was decided since then could not be read.
        [adult_left] An agreement ends with the day: the adult who had signed it has left.
       *[other] An agreement ended.
    }
   *[other] { $actor } ended an agreement.
}
familylog-split = { $by ->
    [me] You split the week’s minutes anew.
    [none] { $value ->
        [scaled] The agreement changed the week’s minutes. Their split keeps its shares; it can be split anew.
       *[other] The agreement brought a split of the week’s minutes of its own. It can be split anew.
    }
   *[other] { $actor } split the week’s minutes anew.
}
familylog-asked = { $by ->
    [me] You asked for { $value ->
        [1] one more minute.
       *[other] { $value } more minutes.
    }
   *[other] { $actor } asked for { $value ->
        [1] one more minute.
       *[other] { $value } more minutes.
    }
}
familylog-answered = { $by ->
    [me] You answered a wish for more time
    [none] The agreement answered a wish for more time
   *[other] { $actor } answered a wish for more time
}: { $value ->
    [granted] granted.
    [automatic] granted.
    [not_now] not now.
    [talk] let us talk.
    [expired] the day was over.
    [0] not now.
    [1] one minute.
   *[other] { $value } minutes.
}
familylog-drawn = { $by ->
    [me] You took { $value ->
        [1] one minute
       *[other] { $value } minutes
    } of the reserve.
   *[other] { $actor } took { $value ->
        [1] one minute
       *[other] { $value } minutes
    } of the reserve.
}
familylog-continued = { $by ->
    [me] You went on after what was agreed.
   *[other] { $actor } went on after what was agreed.
}
