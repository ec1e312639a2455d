# Categories that the catalogue suggests.

category-social = Social networks
category-video = Video
category-streaming = Films and series
category-forum = Forums
category-messaging = Messages
category-news = News
category-shopping = Shopping
category-games = Games
category-dating = Dating
category-other = Other
