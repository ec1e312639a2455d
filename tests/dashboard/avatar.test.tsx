/** The pictures of members: every one that the service knows is drawn, and none is read aloud. */
import { Avatar } from "@escale/shared/ui/Avatar";
import { render } from "preact";
import { expect, it } from "vitest";
import contract from "../../shared/openapi.json";

const { Avatar: avatars, Colour: colours } = contract.components.schemas;
type Drawn = Parameters<typeof Avatar>[0];

it("draws each picture differently", () => {
  const drawings = avatars.enum.map((avatar) => {
    const root = document.createElement("div");
    render(<Avatar avatar={avatar as Drawn["avatar"]} colour="sea" />, root);
    expect(root.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
    return root.querySelector(".drawing")?.innerHTML;
  });
  expect(drawings).not.toContain("");
  expect(new Set(drawings).size).toBe(avatars.enum.length);
});

it.each(colours.enum)("names the colour %s, for the style sheet", (colour) => {
  const root = document.createElement("div");
  render(<Avatar avatar="boat" colour={colour as Drawn["colour"]} />, root);
  expect(root.querySelector(`svg.avatar.${colour}`)).not.toBeNull();
});
