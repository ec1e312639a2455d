import { mount } from "../../src/ui/mount";
import { OptionsPage } from "../../src/ui/options/OptionsPage";
import "../../src/ui/options/options.css";

mount(() => <OptionsPage />);
