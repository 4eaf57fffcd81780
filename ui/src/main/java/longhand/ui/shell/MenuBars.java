package longhand.ui.shell;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Builds the menu bar from commands. An item's state is asked for each time its menu opens.
final class MenuBars {

    private MenuBars() {}

    static void fill(MenuBar bar, List<CommandMenu> menus) {
        bar.getMenus().setAll(menus.stream().map(MenuBars::menu).toList());
    }

    private static Menu menu(CommandMenu from) {
        Menu menu = new Menu(from.name());
        for (List<Command> group : from.groups()) {
            if (!menu.getItems().isEmpty() && !group.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(command -> menu.getItems().add(item(menu, command)));
        }
        if (!menu.getItems().isEmpty() && !from.menus().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        from.menus().forEach(submenu -> menu.getItems().add(menu(submenu)));
        return menu;
    }

    private static MenuItem item(Menu menu, Command command) {
        MenuItem item = command.ticked().isPresent() ? new CheckMenuItem(command.name()) : new MenuItem(command.name());
        command.key().map(Keystroke::shown).ifPresent(item::setAccelerator);
        item.setOnAction(_ -> command.run());
        menu.addEventHandler(Menu.ON_SHOWING, _ -> {
            item.setDisable(!command.enabled().getAsBoolean());
            if (item instanceof CheckMenuItem check) {
                command.ticked().ifPresent(ticked -> check.setSelected(ticked.getAsBoolean()));
            }
        });
        return item;
    }
}
