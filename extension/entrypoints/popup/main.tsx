import { mount } from "../../src/ui/mount";
import { PopupPage } from "../../src/ui/popup/PopupPage";
import "../../src/ui/popup/popup.css";

mount(() => <PopupPage />);
