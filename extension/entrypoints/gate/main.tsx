import { GatePage } from "../../src/ui/gate/GatePage";
import { mount } from "../../src/ui/mount";
import "../../src/ui/gate/gate.css";

mount(() => <GatePage />);
