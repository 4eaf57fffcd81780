package longhand.ui.shell;

import java.util.List;

/// A menu of the menu bar.
///
/// @param name   what it is called
/// @param groups commands, parted by lines
/// @param menus  submenus after them
record CommandMenu(String name, List<List<Command>> groups, List<CommandMenu> menus) {

    CommandMenu {
        groups = groups.stream().map(List::copyOf).toList();
        menus = List.copyOf(menus);
    }

    static CommandMenu of(String name, List<List<Command>> groups) {
        return new CommandMenu(name, groups, List.of());
    }

    CommandMenu with(CommandMenu submenu) {
        List<CommandMenu> all = new java.util.ArrayList<>(menus);
        all.add(submenu);
        return new CommandMenu(name, groups, all);
    }

    /// Every command in it and below.
    List<Command> commands() {
        return java.util.stream.Stream.concat(
                        groups.stream().flatMap(List::stream), menus.stream().flatMap(menu -> menu.commands().stream()))
                .toList();
    }
}
