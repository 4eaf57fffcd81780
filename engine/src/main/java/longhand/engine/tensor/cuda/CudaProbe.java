package longhand.engine.tensor.cuda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longhand.engine.api.GpuCard;
import longhand.engine.api.GpuProbe;
import longhand.engine.api.GpuReport;
import longhand.engine.tensor.BackendException;

/// Looks for cards. Whatever keeps us from using one becomes a sentence; nothing is thrown, nothing is written.
public final class CudaProbe implements GpuProbe {

    @Override
    public GpuReport look() {
        try {
            CudaDriver driver = CudaDriver.start();
            List<GpuCard> cards = new ArrayList<>();
            for (int i = 0; i < driver.devices(); i++) {
                cards.add(described(Card.of(i), driver));
            }
            return new GpuReport.Found(cards);
        } catch (BackendException none) {
            return new GpuReport.None(String.valueOf(none.getMessage()));
        }
    }

    private static GpuCard described(Card card, CudaDriver driver) {
        long free = 0;
        Optional<String> refusal = card.refusal();
        if (refusal.isEmpty()) {
            try (CudaDevice device = CudaDevice.open(card)) {
                free = device.freeBytes();
            } catch (BackendException failure) {
                refusal = Optional.of(String.valueOf(failure.getMessage()));
            }
        }
        return new GpuCard(
                card.name(),
                card.capabilityText(),
                card.totalBytes(),
                free,
                card.bytesPerSecond(),
                CudaDriver.text(driver.version()),
                refusal.orElse(""));
    }

    /// The card with most processors among those that our kernels run on.
    ///
    /// @throws BackendException with the reason, if there is none
    static Card best() {
        CudaDriver driver = CudaDriver.start();
        Card best = Card.of(0);
        for (int i = 1; i < driver.devices(); i++) {
            Card card = Card.of(i);
            boolean better = best.refusal().isPresent() || card.processors() > best.processors();
            best = card.refusal().isEmpty() && better ? card : best;
        }
        if (best.refusal().isPresent()) {
            throw new BackendException(best.refusal().get());
        }
        return best;
    }
}
