package longhand.engine.tensor.cuda;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import longhand.engine.api.GpuCard;
import longhand.engine.api.GpuReport;

/// The first step of `mvn -Pgpu verify`, which ends it where there is no card.
final class CardCheck {

    private CardCheck() {}

    public static void main(String[] none) {
        Optional<String> obstacle = obstacle();
        System.err.writeBytes((obstacle.orElse("") + "\n").getBytes(StandardCharsets.UTF_8));
        System.exit(obstacle.isPresent() ? 1 : 0);
    }

    /// Why tests cannot run on a real card here, empty if they can.
    static Optional<String> obstacle() {
        return switch (new CudaProbe().look()) {
            case GpuReport.None(String reason) -> Optional.of(sentence(reason));
            case GpuReport.Found(List<GpuCard> cards) ->
                cards.stream().anyMatch(GpuCard::isUsable)
                        ? Optional.empty()
                        : Optional.of(sentence(cards.getFirst().refusal()));
        };
    }

    private static String sentence(String reason) {
        return "mvn -Pgpu verify tests on an NVIDIA card, and here it cannot: " + reason
                + ". mvn verify tests without one.";
    }
}
