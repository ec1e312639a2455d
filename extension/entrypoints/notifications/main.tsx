import { mount } from "../../src/ui/mount";
import { NotifyPage } from "../../src/ui/notifications/NotifyPage";
import "../../src/ui/notifications/notifications.css";

mount(() => <NotifyPage />);
