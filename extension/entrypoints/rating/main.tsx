import { mount } from "../../src/ui/mount";
import { RatingPage } from "../../src/ui/rating/RatingPage";
import "../../src/ui/rating/rating.css";

mount(() => <RatingPage />);
