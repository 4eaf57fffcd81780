package longhand.ui.shell;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import longhand.engine.api.RevisionOption;
import longhand.engine.api.RevisionVerb;
import longhand.engine.api.RevisionWish;
import longhand.ui.revise.KeptWishes;
import longhand.ui.settings.CommandChoice;
import longhand.ui.settings.PreferencesModel;

/// What was wanted of commands on a selection, among the preferences. What those say and no command here
/// knows is passed over. Confined to the JavaFX thread.
record PreferredWishes(PreferencesModel preferences) implements KeptWishes {

    @Override
    public List<RevisionWish> kept() {
        return preferences.get().commands().stream()
                .flatMap(choice -> wish(choice).stream())
                .toList();
    }

    @Override
    public void keep(Collection<RevisionWish> wishes) {
        List<CommandChoice> choices =
                wishes.stream().map(PreferredWishes::choice).toList();
        preferences.change(now -> now.withCommands(choices));
    }

    private static CommandChoice choice(RevisionWish wish) {
        return new CommandChoice(
                wish.verb().name(),
                wish.options().stream().sorted().map(Enum::name).toList(),
                wish.words(),
                wish.exact());
    }

    private static Optional<RevisionWish> wish(CommandChoice choice) {
        return Stream.of(RevisionVerb.values())
                .filter(verb -> verb.name().equals(choice.verb()))
                .findFirst()
                .map(verb -> wish(verb, choice));
    }

    private static RevisionWish wish(RevisionVerb verb, CommandChoice choice) {
        RevisionWish wish = new RevisionWish(verb, java.util.Set.of(), 0);
        for (RevisionOption option : verb.options()) {
            wish = choice.options().contains(option.name()) ? wish.with(option, true) : wish;
        }
        if (choice.words() < 1 || !verb.hasLength()) {
            return wish;
        }
        return choice.exact() ? wish.exactly(choice.words()) : wish.ofWords(choice.words());
    }
}
