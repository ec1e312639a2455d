// A player of another site in a frame.
const frame = document.createElement("iframe");
frame.allow = "autoplay; fullscreen";
frame.src = location.href.replace(/\/\/[\w-]+\.[\w-]+\.pages\./, "//video-element.elsewhere.pages.");
document.querySelector("#root").append(frame);
